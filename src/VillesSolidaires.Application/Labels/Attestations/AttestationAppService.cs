using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

public sealed class AttestationAppService(
    AppServiceOutils outils, IAttestationRepository attestations, ITerritoireRepository territoires, DocumentsEmis documents)
    : AppService(outils), IAttestationAppService
{
    public async Task<ListeDto<AttestationDto>> GetListAsync(AttestationListeInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Consulter);
        var today = Aujourdhui;
        var requete = Filtrer(attestations.Requete, input, today);
        var lignes = from a in requete
                     join c in territoires.Communes.Chercher(NumeroAttestation.Lire(input.Recherche) is null ? input.Recherche : null) on a.CommuneCode equals c.Code
                     join d in territoires.Departements on c.DepartementCode equals d.Code
                     select new LigneAttestation { Attestation = a, Commune = c.Nom, Departement = d.Nom, Tri = c.NomRecherche };
        var total = await lignes.CountAsync(ct);
        var lues = await Trier(lignes, input.Tri, today).Skip(input.Sauter).Take(input.Prendre).ToListAsync(ct);
        return new ListeDto<AttestationDto>(total, lues.ConvertAll(l => EnDto(l.Attestation, l.Commune, l.Departement, today)));
    }

    public async Task<AttestationDetailDto> GetAsync(string numero, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Consulter);
        var today = Aujourdhui;
        var a = await attestations.GetAsync(numero, ct);
        var noms = await (from c in territoires.Communes
                          join d in territoires.Departements on c.DepartementCode equals d.Code
                          where c.Code == a.CommuneCode
                          select new { c.Nom, Departement = d.Nom }).SingleAsync(ct);
        var precedente = a.PrecedenteId is { } id ? await attestations.Requete.Where(p => p.Id == id).Select(p => p.Numero).SingleOrDefaultAsync(ct) : null;
        var suivante = await attestations.Requete.Where(s => s.PrecedenteId == a.Id).OrderByDescending(s => s.DelivreeLe).Select(s => s.Numero).FirstOrDefaultAsync(ct);
        var etat = a.Etat(today);
        return new AttestationDetailDto(
            EnDto(a, noms.Nom, noms.Departement, today), a.CandidatureId, a.ReferentielNumero, a.ModeleDocument, a.Sha256, a.RetireeLe, a.MotifRetrait, a.RetireePar,
            a.ConstatControle, a.ControlePar, precedente, suivante,
            etat is EtatAttestation.Valable or EtatAttestation.AVenir && Utilisateur.Peut(LabelPermissions.Publier),
            etat == EtatAttestation.Valable && a.ControleLe is null && Utilisateur.Peut(LabelPermissions.Instruire), a.ConcurrencyStamp);
    }

    public async Task<FichierDto> GetDocumentAsync(string numero, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Consulter);
        var attestation = await attestations.GetAsync(numero, ct);
        return await documents.LireAsync(attestation.Numero, attestation.Sha256, ct);
    }

    public async Task RetirerAsync(string numero, RetirerAttestationInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Publier);
        await ModifierAsync(numero, input.ConcurrencyStamp, a => a.Retirer(input.Motif, Acte()), ct);
    }

    public async Task ControlerAsync(string numero, ControlerAttestationInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        await ModifierAsync(numero, input.ConcurrencyStamp, a => a.Controler(input.Constat, Acte()), ct);
    }

    private Acte Acte() => new(Utilisateur.Id, Utilisateur.Nom, Maintenant);

    private async Task ModifierAsync(string numero, string? concurrencyStamp, Action<Attestation> verbe, CancellationToken ct)
    {
        var attestation = await attestations.GetAsync(numero, ct);
        verbe(attestation);
        await attestations.SaveAsync(attestation, concurrencyStamp, ct);
    }

    private static IQueryable<Attestation> Filtrer(IQueryable<Attestation> requete, AttestationListeInput input, DateOnly today)
    {
        if (NumeroAttestation.Lire(input.Recherche) is { } numero)
        {
            var exact = numero.ToString();
            requete = requete.Where(a => a.Numero == exact);
        }
        if (input.Niveau is { } niveau)
        {
            requete = requete.Where(a => a.Niveau == niveau);
        }
        var (bientot, controle) = (today.AddDays(AttestationConsts.JoursAvantEcheance), today);
        requete = input.Suivi switch
        {
            SuiviAttestation.ControleAFaire => requete.EnCours(today).Where(a => a.ControleLe == null && a.ControlePrevuLe <= controle),
            SuiviAttestation.FinProche => requete.EnCours(today).Where(a => a.ValableJusquau <= bientot),
            _ => requete,
        };
        return input.Etat switch
        {
            EtatAttestation.Retiree => requete.Where(a => a.RetireeLe != null),
            EtatAttestation.Expiree => requete.Where(a => a.RetireeLe == null && a.ValableJusquau < today),
            EtatAttestation.AVenir => requete.Where(a => a.RetireeLe == null && a.ValableDu > today),
            EtatAttestation.Valable => requete.EnCours(today),
            _ => requete,
        };
    }

    private static IOrderedQueryable<LigneAttestation> Trier(IQueryable<LigneAttestation> lignes, string? tri, DateOnly today)
    {
        var demande = TriDemande.Lire(tri);
        return demande.Colonne switch
        {
            "commune" => demande.Par(lignes, l => l.Tri).ThenBy(l => l.Attestation.Numero),
            "niveau" => demande.Par(lignes, l => l.Attestation.Niveau).ThenBy(l => l.Attestation.Numero),
            "delivree" => demande.Par(lignes, l => l.Attestation.DelivreeLe).ThenBy(l => l.Attestation.Numero),
            "fin" => demande.Par(lignes, l => l.Attestation.ValableJusquau).ThenBy(l => l.Attestation.Numero),
            // Ce qui vit encore d'abord, par prochaine échéance : le contrôle s'il reste à faire, sinon la fin.
            _ => lignes.OrderBy(l => l.Attestation.RetireeLe != null || l.Attestation.ValableJusquau < today)
                .ThenBy(l => l.Attestation.ControleLe == null ? l.Attestation.ControlePrevuLe : l.Attestation.ValableJusquau).ThenBy(l => l.Attestation.Numero),
        };
    }

    private static AttestationDto EnDto(Attestation a, string commune, string departement, DateOnly today)
    {
        var etat = a.Etat(today);
        return new AttestationDto(
            a.Numero, a.CommuneCode!, commune, departement, a.Niveau, etat, a.DelivreeLe, a.ValableDu, a.ValableJusquau, a.ControlePrevuLe, a.ControleLe,
            etat == EtatAttestation.Valable && a.ControleLe is null && a.ControlePrevuLe <= today,
            etat == EtatAttestation.Valable && a.ValableJusquau <= today.AddDays(AttestationConsts.JoursAvantEcheance));
    }

    private sealed record LigneAttestation
    {
        public required Attestation Attestation { get; init; }
        public required string Commune { get; init; }
        public required string Departement { get; init; }
        public required string Tri { get; init; }
    }
}
