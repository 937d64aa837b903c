using System.Globalization;
using System.Text.RegularExpressions;

namespace VillesSolidaires.Conventions;

/// <summary>Report d'une convention dans une autre : préparer un avenant ou un renouvellement, puis consolider l'avenant signé.</summary>
internal sealed partial class CopieConvention(List<PartieConvention> parties, List<Clause> clauses, List<Engagement> engagements, List<Financement> financements)
{
    /// <param name="reprise">Vrai pour un avenant : les parties d'origine n'en sortent pas.</param>
    /// <param name="reporter">Report des échéances, pour un renouvellement.</param>
    public void Reprendre(Convention source, bool reprise, Func<DateOnly, DateOnly> reporter, Acte acte)
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
            Correspondante(source, e.PartieId).Id,
            new NouvelEngagement(Dater(e.Libelle, source, reporter(e.Echeance).Year - e.Echeance.Year), reporter(e.Echeance), e.Cible, e.Unite))));
        foreach (var financement in source.Financements)
        {
            var copie = new Financement(Donnees(source, financement));
            foreach (var versement in financement.Versements)
            {
                var echeance = reporter(versement.Echeance);
                var ecart = echeance.Year - versement.Echeance.Year;
                copie.AjouterVersement(new NouveauVersement(versement.Exercice + ecart, echeance, Dater(versement.Condition, source, ecart), versement.Montant));
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
        ConsoliderFinancements(avenant);
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
        var restants = engagements.ToList();
        // Un même engagement revient souvent chaque année : celui de même échéance d'abord.
        foreach (var voulu in avenant.Engagements.OrderBy(v => !restants.Exists(e => EstLeMeme(e, v) && e.Echeance == v.Echeance)))
        {
            var donnees = new NouvelEngagement(voulu.Libelle, voulu.Echeance, voulu.Cible, voulu.Unite);
            if (restants.Where(e => EstLeMeme(e, voulu)).MinBy(e => e.Echeance != voulu.Echeance) is { } present)
            {
                present.Modifier(donnees);
                restants.Remove(present);
            }
            else
            {
                engagements.Add(new Engagement(Correspondante(avenant, voulu.PartieId).Id, donnees));
            }
        }
        engagements.RemoveAll(e => e.RealiseLe is null && restants.Contains(e));

        bool EstLeMeme(Engagement present, Engagement voulu) =>
            present.PartieId == Correspondante(avenant, voulu.PartieId).Id && present.Libelle == voulu.Libelle;
    }

    private void ConsoliderFinancements(Convention avenant)
    {
        var restants = financements.ToList();
        // Deux aides peuvent lier les mêmes parties : celle de même montant d'abord.
        foreach (var voulu in avenant.Financements.OrderBy(v => !restants.Exists(f => EstLaMeme(f, v) && f.Montant == v.Montant)))
        {
            var donnees = Donnees(avenant, voulu);
            var financement = restants.Where(f => EstLaMeme(f, voulu)).MinBy(f => f.Montant != voulu.Montant);
            if (financement is null)
            {
                financements.Add(financement = new Financement(donnees));
            }
            restants.Remove(financement);
            financement.Consolider(donnees, voulu.Versements);
        }
        // Une aide retirée par l'avenant garde ce qui est déjà versé.
        financements.RemoveAll(f => restants.Contains(f) && !f.Solder());

        bool EstLaMeme(Financement present, Financement voulu) => Donnees(avenant, voulu) is var d
            && present.AttribuantId == d.AttribuantId && present.BeneficiaireId == d.BeneficiaireId && present.Dispositif == d.Dispositif;
    }

    private NouveauFinancement Donnees(Convention source, Financement financement) => new(
        Correspondante(source, financement.AttribuantId).Id, Correspondante(source, financement.BeneficiaireId).Id,
        financement.Montant, financement.Nature, financement.Conditions, financement.Dispositif, financement.ContrepartieIndividualisee);

    /// <summary>
    /// Une année de la période d'origine, écrite dans un libellé ou une condition (« Publier le programme 2023 »), avance du même nombre d'années
    /// que l'échéance. Une autre année (une loi, un plan antérieur) ne bouge pas.
    /// </summary>
    private static string Dater(string texte, Convention source, int ecart) => ecart == 0 ? texte : Annee().Replace(texte, trouvee =>
        int.Parse(trouvee.Value, CultureInfo.InvariantCulture) is var annee && annee >= source.Debut.Year && annee <= source.Fin.Year
            ? Formats.Annee(annee + ecart)
            : trouvee.Value);

    [GeneratedRegex(@"\b2[0-9]{3}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Annee();

    /// <summary>La partie d'ici qui est la même organisation que celle de l'autre convention.</summary>
    private PartieConvention Correspondante(Convention source, Guid partieId)
    {
        var organisation = source.Partie(partieId).OrganisationId;
        return parties.Find(p => p.OrganisationId == organisation) ?? throw new BusinessException(ConventionErrorCodes.PartieInconnue).WithData("Numero", source.Numero);
    }

    private static bool Meme(Clause a, Clause b) => a.Nature == b.Nature && a.Numero == b.Numero;
}
