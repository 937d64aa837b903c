using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

public sealed class ConstructionProgrammeAppService(
    AppServiceOutils outils, IProgrammeAppService programmeService, PropositionsProgramme propositions, OuvertureProgramme ouverture,
    IProgrammeRepository programmes, IAnimationRepository animations, AnnuaireTerritoires annuaire)
    : AppService(outils), IConstructionProgrammeAppService
{
    public async Task<ConstructionDto> GetAsync(string commune, int annee, bool copier, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        return await DecrireAsync(new ConstruireInput { Commune = commune, Annee = annee, Copier = copier }, saisi: false, ct);
    }

    public async Task<ConstructionDto> ExaminerAsync(ConstruireInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        return await DecrireAsync(input, saisi: true, ct);
    }

    public async Task<ConstruitDto> CreerAsync(ConstruireInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        var programme = await ouverture.OuvrirAsync(input.Commune, input.Annee, ct);
        Utilisateur.Perimetre.Exiger(programme.CommuneCode, programme.DepartementCode);
        var possibles = await propositions.ComposerAsync(programme.CommuneCode!, input.Annee, input.Copier, ct);
        var deja = await animations.Requete.CountAsync(a => a.ProgrammeId == programme.Id, ct);
        var creees = Creer(input, programme, possibles, deja);
        if (creees.Count == 0 && !input.Publier)
        {
            throw new BusinessException(ModeleAnimationErrorCodes.RienDeRetenu);
        }
        if (input.Publier)
        {
            creees.ForEach(a => a.Planifier());
            if (programme.Statut != ProgrammeStatut.Publie)
            {
                programme.Publier(possibles.Actuelles.Count + creees.Count, Maintenant);
            }
        }
        creees.ForEach(animations.Ajouter);
        await OuvertureProgramme.EnregistrerAsync(() => programmes.SaveAsync(programme, input.ConcurrencyStamp, ct), programme);
        return new ConstruitDto(programme.Id, creees.Count, programme.Statut);
    }

    private static List<Animation> Creer(ConstruireInput input, Programme programme, Propositions possibles, int deja)
    {
        var parCle = possibles.Lignes.ToDictionary(l => l.Cle, StringComparer.Ordinal);
        List<Animation> creees = [];
        for (var i = 0; i < input.Lignes.Count; i++)
        {
            if (input.Lignes[i] is not { Retenue: true } saisie)
            {
                continue;
            }
            try
            {
                creees.Add(Creer(saisie, parCle, programme, possibles, deja + creees.Count));
            }
            catch (BusinessException refus)
            {
                throw refus.SurChamp($"{nameof(input.Lignes)}[{i}].{(refus.Champ == nameof(saisie.Fin) ? nameof(saisie.Fin) : nameof(saisie.Debut))}");
            }
        }
        return creees;
    }

    private static Animation Creer(LigneConstruireInput saisie, Dictionary<string, LigneProposee> parCle, Programme programme, Propositions possibles, int dejaPrevues)
    {
        if (!parCle.TryGetValue(saisie.Cle, out var ligne))
        {
            throw saisie.Cle.StartsWith("reprise-", StringComparison.Ordinal)
                ? new BusinessException(ModeleAnimationErrorCodes.OrigineInconnue)
                : new BusinessException(ModeleAnimationErrorCodes.ModeleInconnu);
        }
        var debut = saisie.Debut ?? throw new BusinessException(ModeleAnimationErrorCodes.DateManquante).WithData("Titre", ligne.Titre);
        return ligne.Creer(programme, ligne.Periode(debut, saisie.Fin), possibles.LieuDe(ligne), dejaPrevues);
    }

    private async Task<ConstructionDto> DecrireAsync(ConstruireInput input, bool saisi, CancellationToken ct)
    {
        var commune = (await annuaire.ChargerAsync([input.Commune], ct)).Commune(input.Commune).Code;
        var programme = await programmeService.GetAsync(commune, input.Annee, ct);
        var possibles = await propositions.ComposerAsync(commune, input.Annee, input.Copier, ct);
        var saisies = input.Lignes.DistinctBy(l => l.Cle, StringComparer.Ordinal).ToDictionary(l => l.Cle, StringComparer.Ordinal);
        // Les lignes gardent l'ordre où la personne les a vues : ses erreurs désignent leur place.
        var rangs = input.Lignes.Select((l, i) => (l.Cle, i)).DistinctBy(l => l.Cle, StringComparer.Ordinal).ToDictionary(l => l.Cle, l => l.i, StringComparer.Ordinal);
        var voisines = possibles.Actuelles.Select(a => new AnimationVoisine(a.Id, a.LieuId, a.Titre, a.Periode)).ToList();
        var lignes = possibles.Lignes.Select(l =>
        {
            var (debut, fin, retenue) = saisies.TryGetValue(l.Cle, out var saisie)
                ? (saisie.Debut, saisie.Fin, saisie.Retenue)
                : (l.Proposee?.Debut, l.Proposee?.Fin, !saisi && l is { Origine: not null, DejaLe: null });
            return new LigneConstructionDto(
                l.Cle, l.Modele?.Id ?? l.Origine?.ModeleId, l.Titre, l.Type, l.Saison(input.Annee), debut, fin, l.Modele is null ? null : l.Proposee?.Certitude,
                l.Proposee?.Explication ?? "La date n’est pas encore publiée : choisissez-la", Passee(l, possibles), l.DejaLe, l.Taches, l.OccupeVoiePublique, retenue,
                debut is { } jour && (fin ?? jour) >= jour ? Avertir(l, l.Periode(jour, fin), programme, voisines) : []);
        });
        return new ConstructionDto(programme, input.Copier, possibles.Passees, [.. lignes.OrderBy(l => l.Saison).ThenBy(l => rangs.GetValueOrDefault(l.Cle, int.MaxValue)).ThenBy(l => l.Debut ?? DateOnly.MaxValue).ThenBy(l => l.Titre, StringComparer.CurrentCulture)]);
    }

    private static string? Passee(LigneProposee ligne, Propositions possibles) => ligne.Origine is not { } origine
        ? null
        : string.Join(", ", new[] { origine.Periode.Libelle(), possibles.LieuDe(ligne)?.Nom }.OfType<string>());

    private List<AvertissementLigneDto> Avertir(LigneProposee ligne, PeriodeAnimation periode, ProgrammeDto programme, List<AnimationVoisine> voisines)
    {
        var examinee = new AnimationExaminee(null, periode)
        {
            DepartementCode = programme.DepartementCode, LieuId = ligne.Origine?.LieuId, OccupeVoiePublique = ligne.OccupeVoiePublique,
            DelaiVoiePublique = programme.DelaiVoiePublique,
        };
        return [.. AvertissementsAnimation.Examiner(examinee, voisines, Aujourdhui).Select(a => new AvertissementLigneDto(a.Code, a.Titre, a.Detail))];
    }
}
