namespace VillesSolidaires.Conventions;

/// <summary>Report d'une convention dans une autre : préparer un avenant ou un renouvellement, puis consolider l'avenant signé.</summary>
internal sealed class CopieConvention(List<PartieConvention> parties, List<Clause> clauses, List<Engagement> engagements, List<Financement> financements)
{
    /// <param name="reprise">Vrai pour un avenant : les parties d'origine n'en sortent pas.</param>
    /// <param name="decalageEnJours">Report des échéances, pour un renouvellement.</param>
    public void Reprendre(Convention source, bool reprise, int decalageEnJours, Acte acte)
    {
        foreach (var partie in source.Parties)
        {
            var copie = new PartieConvention(new NouvellePartie(
                partie.OrganisationId, partie.Type, partie.Nom, partie.Siren, partie.CommuneCode, partie.DepartementCode, partie.Rang, reprise));
            foreach (var signataire in partie.Signataires)
            {
                copie.AjouterSignataire(new IdentiteSignataire(signataire.Nom, signataire.Qualite, signataire.Courriel));
            }
            if (reprise && partie.EngagementRepublicainLe is { } atteste)
            {
                copie.AttesterEngagementRepublicain(atteste);
            }
            parties.Add(copie);
        }
        clauses.AddRange(source.Clauses.Select(c => new Clause(c.Nature, c.Numero, c.Titre, c.Texte, acte)));
        engagements.AddRange(source.Engagements.Select(e => new Engagement(
            Correspondante(source, e.PartieId).Id, new NouvelEngagement(e.Libelle, e.Echeance.AddDays(decalageEnJours), e.Cible, e.Unite))));
        foreach (var financement in source.Financements)
        {
            var copie = new Financement(Donnees(source, financement));
            foreach (var versement in financement.Versements)
            {
                var echeance = versement.Echeance.AddDays(decalageEnJours);
                copie.AjouterVersement(new NouveauVersement(
                    versement.Exercice + echeance.Year - versement.Echeance.Year, echeance, versement.Condition, versement.Montant));
            }
            financements.Add(copie);
        }
    }

    /// <summary>Fait siens le texte, les engagements et l'échéancier de l'avenant, sans perdre ce qui est déjà tenu ou versé.</summary>
    public void Consolider(Convention avenant, Acte acte)
    {
        parties.AddRange(avenant.Parties.Where(p => !parties.Exists(q => q.OrganisationId == p.OrganisationId)).Select(p => new PartieConvention(p)));
        ConsoliderClauses(avenant, acte);
        ConsoliderEngagements(avenant);
        foreach (var voulu in avenant.Financements)
        {
            var donnees = Donnees(avenant, voulu);
            var financement = financements.Find(f =>
                f.AttribuantId == donnees.AttribuantId && f.BeneficiaireId == donnees.BeneficiaireId && f.Dispositif == donnees.Dispositif);
            if (financement is null)
            {
                financements.Add(financement = new Financement(donnees));
            }
            financement.Consolider(donnees, voulu.Versements);
        }
    }

    private void ConsoliderClauses(Convention avenant, Acte acte)
    {
        clauses.RemoveAll(c => !avenant.Clauses.Any(v => Meme(v, c)));
        foreach (var voulue in avenant.Clauses)
        {
            if (clauses.Find(c => Meme(c, voulue)) is { } presente)
            {
                presente.Reporter(voulue, acte);
            }
            else
            {
                clauses.Add(new Clause(voulue.Nature, voulue.Numero, voulue.Titre, voulue.Texte, acte));
            }
        }
    }

    private void ConsoliderEngagements(Convention avenant)
    {
        var voulus = avenant.Engagements.Select(e => (PartieId: Correspondante(avenant, e.PartieId).Id, Donnees: new NouvelEngagement(e.Libelle, e.Echeance, e.Cible, e.Unite))).ToList();
        engagements.RemoveAll(e => e.RealiseLe is null && !voulus.Exists(v => v.PartieId == e.PartieId && v.Donnees.Libelle == e.Libelle));
        foreach (var (partieId, donnees) in voulus)
        {
            if (engagements.Find(e => e.PartieId == partieId && e.Libelle == donnees.Libelle) is { } present)
            {
                present.Modifier(donnees);
            }
            else
            {
                engagements.Add(new Engagement(partieId, donnees));
            }
        }
    }

    private NouveauFinancement Donnees(Convention source, Financement financement) => new(
        Correspondante(source, financement.AttribuantId).Id, Correspondante(source, financement.BeneficiaireId).Id,
        financement.Montant, financement.Nature, financement.Conditions, financement.Dispositif, financement.ContrepartieIndividualisee);

    /// <summary>La partie d'ici qui est la même organisation que celle de l'autre convention.</summary>
    private PartieConvention Correspondante(Convention source, Guid partieId)
    {
        var organisation = source.Partie(partieId).OrganisationId;
        return parties.Find(p => p.OrganisationId == organisation) ?? throw new BusinessException(ConventionErrorCodes.PartieInconnue).WithData("Numero", source.Numero);
    }

    private static bool Meme(Clause a, Clause b) => a.Nature == b.Nature && a.Numero == b.Numero;
}
